//! Owns what can be wrong with a bundle.

use std::fmt;

use thiserror::Error;

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FhirProblem {
    /// What is wrong.
    pub trouble: Trouble,
    /// The resource or field.
    pub place: String,
}

impl fmt::Display for FhirProblem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.place, self.trouble)
    }
}

/// What can be wrong with a bundle.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trouble {
    /// It cannot be read.
    #[error("not readable as JSON")]
    NotJson,
    /// It is another resource.
    #[error("not a bundle")]
    NotABundle,
    /// It is a bundle for another use.
    #[error("not a bundle of type collection")]
    NotACollection,
    /// An entry has no address of the form `urn:uuid:`.
    #[error("no address of the form urn:uuid:")]
    NoAddress,
    /// Two entries have one address.
    #[error("this address stands twice")]
    AddressTwice,
    /// A resource's identifier is not the one of its address.
    #[error("the identifier differs from the address")]
    IdDiffers,
    /// A kind of resource that is never written.
    #[error("not a kind of resource that is written here")]
    UnknownResource,
    /// A pointer to nothing.
    #[error("points to nothing in the bundle")]
    Dangling,
    /// A pointer out of the bundle.
    #[error("points out of the bundle")]
    Outside,
    /// The status is missing or not one that is allowed.
    #[error("the status is missing or not allowed")]
    Status,
    /// What it is about has no code and no words.
    #[error("no code")]
    NoCode,
    /// Whom it is about is missing.
    #[error("does not say whom it is about")]
    NoSubject,
    /// When it was is missing.
    #[error("does not say when it was")]
    NoTime,
    /// A time without its offset.
    #[error("a time without its offset")]
    NoOffset,
    /// Not a date or time.
    #[error("not a date or time")]
    NotATime,
    /// A period that ends before it begins.
    #[error("ends before it begins")]
    Backwards,
    /// A quantity without value, system or unit code, or with a unit that is never written.
    #[error("a quantity without its value, or without a known UCUM unit")]
    Quantity,
    /// A number with the tail of a binary fraction.
    #[error("a number with more than three decimals")]
    Dust,
    /// A field without content.
    #[error("a field without content")]
    Empty,
    /// A part without a code or without a value.
    #[error("a part without code or value")]
    Component,
    /// A note that does not say who wrote it and when.
    #[error("a note without writer, time or text")]
    Note,
    /// A page that is not XHTML with its namespace.
    #[error("a page that is not XHTML with its namespace")]
    Narrative,
    /// Physical activity without exactly one of each of its two categories.
    #[error("the two categories of physical activity do not stand there once each")]
    Categories,
    /// A group with a value.
    #[error("a group with a value")]
    GroupValue,
    /// A group without members.
    #[error("a group without members")]
    NoMembers,
    /// An own code that the list of codes does not explain.
    #[error("an own code that is not in the list of codes")]
    UnknownCode,
    /// An answer to a question that is not asked.
    #[error("an answer to a question that is not in the bundle")]
    UnknownQuestion,
    /// Something that the provenance does not cover.
    #[error("its origin is not said")]
    NoOrigin,
    /// Nobody the diary is about.
    #[error("there is no person")]
    NoPerson,
    /// A timing with a unit that FHIR does not know.
    #[error("a timing with an unknown unit")]
    Timing,
    /// Something that this kind of resource needs is missing.
    #[error("something that this resource needs is missing")]
    Incomplete,
    /// A claim of a profile whose rules are not known here.
    #[error("claims a profile that is not one of ours")]
    UnknownProfile,
    /// A claim of a profile whose rules are not all met.
    #[error("does not meet a rule of the profile it claims")]
    Profile,
    /// A group of the guide with a member that is no measure of the guide.
    #[error("a member that does not claim the profile of measures")]
    MemberProfile,
    /// The guide's profiles ask for a person with identifier, name or its absence, and gender.
    #[error("the person does not meet what the claimed profiles ask for")]
    PersonProfile,
}
