//! Owns `check-signs`, `clear-stop` and `stop-page`.

use std::collections::BTreeSet;
use std::path::PathBuf;

use clap::ArgMatches;
use serde_json::{Value, json};

use crate::application::view::safety::SafetyNow;
use crate::application::view::stop_page::{heading, stop_cards};
use crate::application::{
    Command, Core, ExchangeCommand, PageOrder, PaperPage, RulesCommand, emergency_number,
};
use crate::cli::{Desk, Halt, exit};
use crate::domain::rules::RuleId;
use crate::domain::{CheckAge, ClearedBy, StopSign, Urgency};

/// Lists the signs, or keeps the answers of a check and says what follows.
pub(in crate::cli) fn check(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<u8, Halt> {
    let as_json = matches.get_flag("json");
    if matches.get_flag("list") {
        return list(desk, as_json);
    }
    let signs: BTreeSet<StopSign> = matches
        .get_many::<String>("sign")
        .unwrap_or_default()
        .filter_map(|id| StopSign::from_id(id).ok())
        .collect();
    let command = Command::Rules(RulesCommand::AnswerSafety(signs));
    let now = desk.with_core(|desk, core| {
        desk.send(core, &command)?;
        now(desk, core)
    })?;
    say(desk, &now, as_json)
}

/// Ends the open signs of a rule.
pub(in crate::cli) fn clear(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<u8, Halt> {
    let named = matches.get_one::<String>("rule");
    let Some(rule) = named.and_then(|id| RuleId::from_id(id).ok()) else {
        return Ok(exit::REFUSED);
    };
    let how = if matches.get_flag("seen") {
        ClearedBy::SeenByProfessional
    } else {
        ClearedBy::TickedByMistake
    };
    let after = desk.with_core(|desk, core| {
        let before = now(desk, core)?;
        if !before.open.iter().any(|open| open.verdict.rule == rule) {
            return Err(Halt::Refused(desk.words.safety_cli_not_open(rule.id())));
        }
        let command = RulesCommand::ClearStop { rule, how };
        desk.send(core, &Command::Rules(command))?;
        now(desk, core)
    })?;
    say(desk, &after, matches.get_flag("json"))
}

/// Writes the stop page.
pub(in crate::cli) fn page(desk: &mut Desk<'_, '_>, matches: &ArgMatches) -> Result<u8, Halt> {
    let order = PageOrder {
        page: PaperPage::Stop {
            number: number(desk),
        },
        display: desk.words.display(),
        to: matches.get_one::<PathBuf>("out").cloned(),
    };
    let command = Command::Exchange(ExchangeCommand::WritePage(order.clone()));
    desk.with_core(|desk, core| desk.send(core, &command))?;
    let path = order.to.unwrap_or_default().display().to_string();
    let text = desk.words.safety_page_saved(&path);
    desk.print(&text)?;
    Ok(exit::DONE)
}

fn now(desk: &Desk<'_, '_>, core: &Core) -> Result<SafetyNow, Halt> {
    Ok(core.view(desk.clock.now().day(), &())?)
}

fn number(desk: &Desk<'_, '_>) -> Option<String> {
    emergency_number(desk.locales, desk.clock.now().zone.as_str())
}

fn list(desk: &mut Desk<'_, '_>, as_json: bool) -> Result<u8, Halt> {
    let words = desk.words;
    if as_json {
        let rows: Vec<Value> = StopSign::ALL
            .iter()
            .map(|sign| {
                json!({
                    "id": sign.id(),
                    "rule": sign.rule().id(),
                    "urgency": sign.urgency().id(),
                    "text": words.stop_sign(*sign),
                })
            })
            .collect();
        desk.print_json(&json!(rows))?;
        return Ok(exit::DONE);
    }
    for sign in StopSign::ALL {
        let (id, rule) = (sign.id(), sign.rule().id());
        let urgency = words.urgency(sign.urgency());
        let text = words.stop_sign(*sign);
        desk.print(&format!("{id:38}  {rule:5}  {urgency}  {text}"))?;
    }
    Ok(exit::DONE)
}

fn say(desk: &mut Desk<'_, '_>, now: &SafetyNow, as_json: bool) -> Result<u8, Halt> {
    if as_json {
        desk.print_json(&as_value(now))?;
        return Ok(exit::DONE);
    }
    let [title, line] = heading(now, desk.words);
    desk.print(&format!("{title}: {line}"))?;
    for card in stop_cards(now, number(desk).as_deref(), desk.words) {
        desk.print("")?;
        desk.print(&format!("{} {}", card.rule.id(), card.name))?;
        for text in [&card.lead, &card.to_do, &card.contact] {
            desk.print(text)?;
        }
        for sign in &card.signs {
            desk.print(&format!("- {sign}"))?;
        }
        desk.print(&card.cannot_know)?;
    }
    Ok(exit::DONE)
}

fn as_value(now: &SafetyNow) -> Value {
    let open = now.open.iter().map(|open| {
        let signs: Vec<&str> = open.signs.iter().map(|(sign, _at)| sign.id()).collect();
        json!({
            "rule": open.verdict.rule.id(),
            "state": open.verdict.state.id(),
            "severity": open.verdict.severity.id(),
            "urgency": open.verdict.urgency().map(Urgency::id),
            "signs": signs,
        })
    });
    json!({
        "open": open.collect::<Vec<Value>>(),
        "blocked": now.block.is_some(),
        "days_since_check": match now.age {
            CheckAge::Never => None,
            CheckAge::Days(days) => Some(days),
        },
    })
}
