//! Owns which number to call in an emergency, where the machine says for certain which country it is in.

use toml::{Table, Value};

/// The numbers by country, each with the time zones of that country.
const NUMBERS: &str = include_str!("../../assets/emergency-numbers.toml");

/// The emergency number of the country that both the locale and the time zone name; `None` where
/// they name different ones or none, or where the number of that country is not certain.
///
/// `locales` are tags such as `en-GB`, best first; `zone` is a name such as `Europe/London`. A
/// language says nothing: many people choose `en-US` who live elsewhere.
pub fn number(locales: &[String], zone: &str) -> Option<String> {
    let region = locales.iter().find_map(|tag| region(tag))?;
    let numbers: Table = NUMBERS.parse().ok()?;
    let country = numbers.get(&region)?;
    let zones = country.get("zones")?.as_array()?;
    let here = zones.iter().filter_map(Value::as_str);
    let number = country.get("number")?.as_str()?;
    here.into_iter()
        .any(|name| name == zone)
        .then(|| number.to_owned())
}

/// The country of a locale tag, in capitals: `CN` of `zh-Hans-CN` and of `zh_CN.UTF-8`.
fn region(tag: &str) -> Option<String> {
    let plain = tag.split(['.', '@']).next()?;
    plain
        .split(['-', '_'])
        .skip(1)
        .find(|part| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_alphabetic()))
        .map(str::to_ascii_uppercase)
}
