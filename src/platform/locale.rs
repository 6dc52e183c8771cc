//! Owns the question which languages the machine's owner prefers.

/// The preferred languages, best first, as tags such as `zh-CN` or `en-GB`; empty where the machine names none.
pub fn preferred() -> Vec<String> {
    sys_locale::get_locales().collect()
}
