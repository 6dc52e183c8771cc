//! Runs the tests of domain, store, exchange, platform and application.

#![cfg(test)]

mod activities;
#[path = "../support/again.rs"]
mod again;
mod answering;
mod answers;
#[path = "../support/anything.rs"]
mod anything;
mod application;
#[path = "../support/arbitrary.rs"]
mod arbitrary;
mod backup;
#[path = "../support/beside.rs"]
mod beside;
mod body_outline;
mod body_rules;
mod calendar_file;
#[path = "../support/care.rs"]
mod care;
mod care_path;
mod corpus;
mod damage;
mod demo;
mod drafts;
mod dropped;
#[path = "../support/entries.rs"]
mod entries;
mod erase;
mod exchange_beside;
mod exchange_csv;
mod exchange_json;
mod exports;
mod fault;
mod fetched;
mod fewer_rules;
mod fhir;
#[path = "../support/fhir_bundle.rs"]
mod fhir_bundle;
mod fhir_plans;
mod fhir_schema;
mod formats_page;
mod found;
mod guesses;
mod guidance;
mod guidance_files;
mod guidance_page;
mod guidance_search;
mod hip_rules;
mod history;
mod i18n;
mod imports;
mod journal;
mod keeping;
mod kept;
mod keys;
mod kiosk;
mod kiosk_audit;
mod kiosk_disks;
mod kiosk_media;
mod kiosk_sticks;
mod ledger;
mod ledger_faults;
mod limits;
mod load;
mod load_rules;
#[cfg(feature = "warnings")]
mod load_rules_sessions;
mod load_rules_sides;
#[cfg(feature = "warnings")]
mod load_rules_weeks;
mod load_sums;
mod load_words;
#[path = "../support/locked.rs"]
mod locked;
mod log_draft;
mod log_file;
mod look_ahead;
mod meeting;
mod meeting_random;
mod migrations;
mod my_path;
mod nerve_rules;
mod nerve_words;
mod oracle;
mod other_programs;
#[path = "../support/own.rs"]
mod own;
mod own_exercises;
mod own_left_out;
mod own_pictures;
mod pain_rules;
mod pain_words;
mod paper_week;
mod person;
#[path = "../support/pictures.rs"]
mod pictures;
mod plan_code;
mod plan_file;
#[path = "../support/plans.rs"]
mod plans;
mod platform;
#[cfg(feature = "pdf")]
mod printed_pages;
mod properties;
#[path = "../support/raw.rs"]
mod raw;
#[path = "../support/readers.rs"]
mod readers;
mod red_flags;
mod report;
mod review;
mod review_locked;
mod revisions;
mod rotation;
mod rules;
mod samples;
#[path = "../support/sealed.rs"]
mod sealed;
mod second_opinion;
#[path = "../support/sheets.rs"]
mod sheets;
mod soreness_rules;
mod stop_page;
mod store;
mod summary;
#[path = "../support/mod.rs"]
mod support;
#[path = "../support/symptoms.rs"]
mod symptoms;
#[path = "../support/tracks.rs"]
mod tracks;
mod upkeep_rules;
mod visit_sheet;
#[cfg(feature = "pdf")]
mod visit_sheet_pages;
#[path = "../support/visitors.rs"]
mod visitors;
mod warning;
#[cfg(feature = "warnings")]
mod weaker_rules;
mod where_to_start;
mod window_of_days;
mod zone_walks;
