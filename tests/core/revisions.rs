//! Holds the merging of diaries to its laws, on many short histories of several machines.

use std::collections::{BTreeMap, BTreeSet};

use evenly::domain::revision::{BrokenGraph, ContentId, Graph, Known, Thing};
use fastrand::Rng;

/// How many histories are tried; `EVENLY_HISTORIES` asks for more.
const HISTORIES: u64 = 2_000;

/// What a thing says on one machine: what is shown, and what is kept beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Says {
    shown: Option<u64>,
    beside: BTreeSet<u64>,
}

impl Says {
    fn only(value: u64) -> Self {
        Self {
            shown: Some(value),
            beside: BTreeSet::new(),
        }
    }

    fn values(&self) -> BTreeSet<u64> {
        self.beside.iter().copied().chain(self.shown).collect()
    }
}

/// What one deed changed: per thing, what it said before and after.
type Deed = BTreeMap<u8, (Says, Says)>;

/// One machine with its diary, reduced to what merging sees.
#[derive(Clone, Default)]
struct Machine {
    things: BTreeMap<u8, Thing<u64>>,
    says: BTreeMap<u8, Says>,
    done: Vec<Deed>,
    undone: Vec<Deed>,
}

fn content(value: u64) -> ContentId {
    ContentId::of(&value.to_be_bytes())
}

fn name(thing: u8) -> String {
    format!("thing/{thing}")
}

impl Machine {
    fn says(&self, thing: u8) -> Says {
        self.says.get(&thing).cloned().unwrap_or_default()
    }

    /// Makes a thing say something, as the rows of the store do, and adds the revisions.
    fn say(&mut self, thing: u8, says: Says) {
        let of_thing = self.things.entry(thing).or_insert_with(|| Thing {
            graph: Graph::default(),
            items: BTreeMap::new(),
        });
        let beside = says.beside.iter().copied().map(content).collect();
        of_thing
            .graph
            .follow(&name(thing), says.shown.map(content), &beside);
        for value in says.values() {
            of_thing.items.insert(content(value), value);
        }
        let live = of_thing.graph.live();
        of_thing
            .items
            .retain(|content, _value| live.contains(content));
        assert_eq!(
            self.read(thing),
            says,
            "the revisions say what the diary says"
        );
        self.says.insert(thing, says);
    }

    /// What the revisions say.
    fn read(&self, thing: u8) -> Says {
        self.things
            .get(&thing)
            .map_or_else(Says::default, |thing| Says {
                shown: thing.shown().copied(),
                beside: thing
                    .beside()
                    .into_iter()
                    .map(|(_, value)| *value)
                    .collect(),
            })
    }

    fn act(&mut self, thing: u8, after: Says) {
        let before = self.says(thing);
        if before == after {
            return;
        }
        self.say(thing, after.clone());
        self.done.push(BTreeMap::from([(thing, (before, after))]));
        self.undone.clear();
    }

    fn take_in(&mut self, other: &Self) {
        let mut deed = Deed::new();
        for (thing, theirs) in &other.things {
            let before = self.says(*thing);
            match self.things.get_mut(thing) {
                Some(own) => {
                    own.join(theirs);
                }
                None => {
                    self.things.insert(*thing, theirs.clone());
                }
            }
            let after = self.read(*thing);
            if before != after {
                self.says.insert(*thing, after.clone());
                deed.insert(*thing, (before, after));
            }
        }
        if !deed.is_empty() {
            self.done.push(deed);
            self.undone.clear();
        }
    }

    fn undo(&mut self) {
        if let Some(deed) = self.done.pop() {
            for (thing, (before, _after)) in &deed {
                self.say(*thing, before.clone());
            }
            self.undone.push(deed);
        }
    }

    fn redo(&mut self) {
        if let Some(deed) = self.undone.pop() {
            for (thing, (_before, after)) in &deed {
                self.say(*thing, after.clone());
            }
            self.done.push(deed);
        }
    }

    fn visible(&self) -> BTreeSet<u64> {
        self.says.values().flat_map(Says::values).collect()
    }
}

/// What became of a random history: the machines, everything that was ever written, and what a
/// person took out of sight while they saw it.
struct Played {
    machines: Vec<Machine>,
    written: BTreeSet<u64>,
    seen_and_gone: BTreeSet<u64>,
}

/// Plays a history of two to five machines. With `alike`, machines often write the same.
fn play(rng: &mut Rng, alike: bool) -> Played {
    let mut machines = vec![Machine::default(); rng.usize(2..=5)];
    let mut written = BTreeSet::new();
    let mut seen_and_gone = BTreeSet::new();
    let mut next = 0;
    for _step in 0..rng.usize(4..40) {
        let at = rng.usize(0..machines.len());
        let thing = rng.u8(0..4);
        let other = machines[rng.usize(0..machines.len())].clone();
        let machine = &mut machines[at];
        let before = machine.visible();
        let deed = rng.u8(0..20);
        match deed {
            0..8 => {
                next += 1;
                let value = if alike { rng.u64(0..3) } else { next };
                written.insert(value);
                let mut says = machine.says(thing);
                says.shown = Some(value);
                says.beside.remove(&value);
                machine.act(thing, says);
            }
            8..10 => machine.act(thing, Says::default()),
            10..12 => machine.undo(),
            12..13 => machine.redo(),
            13..15 => {
                let says = machine.says(thing);
                let versions: Vec<u64> = says.values().into_iter().collect();
                if !versions.is_empty() {
                    machine.act(thing, Says::only(versions[rng.usize(0..versions.len())]));
                }
            }
            15..19 => machine.take_in(&other),
            // A backup is put back, or a folder is copied to another machine: a machine that
            // counted its changes would count some twice from here on.
            _ => *machine = other,
        }
        // Whoever takes a diary in must lose nothing by that alone.
        if !(15..19).contains(&deed) {
            let after = machines[at].visible();
            seen_and_gone.extend(before.difference(&after));
        }
    }
    Played {
        machines,
        written,
        seen_and_gone,
    }
}

/// Lets everybody take everybody in until nobody learns anything.
fn exchange_all(rng: &mut Rng, machines: &mut [Machine]) {
    for _round in 0..2 {
        let mut order: Vec<(usize, usize)> = (0..machines.len())
            .flat_map(|to| (0..machines.len()).map(move |from| (to, from)))
            .filter(|(to, from)| to != from)
            .collect();
        rng.shuffle(&mut order);
        for (to, from) in order {
            let other = machines[from].clone();
            machines[to].take_in(&other);
        }
    }
}

fn histories() -> u64 {
    std::env::var("EVENLY_HISTORIES")
        .ok()
        .and_then(|number| number.parse().ok())
        .unwrap_or(HISTORIES)
}

#[test]
fn after_a_full_exchange_every_machine_says_the_same_and_nothing_written_is_lost() {
    let (mut asked, mut deepest) = (0_u64, 0);
    for seed in 0..histories() {
        let mut rng = Rng::with_seed(seed);
        let alike = seed % 3 == 0;
        let mut played = play(&mut rng, alike);
        exchange_all(&mut rng, &mut played.machines);
        let first = &played.machines[0];
        for machine in &played.machines {
            assert_eq!(machine.things, first.things, "seed {seed}");
            for thing in 0..4 {
                assert_eq!(machine.says(thing), first.says(thing), "seed {seed}");
            }
        }
        if !alike {
            let lost: Vec<&u64> = played
                .written
                .iter()
                .filter(|value| !first.visible().contains(value))
                .filter(|value| !played.seen_and_gone.contains(value))
                .collect();
            assert!(lost.is_empty(), "seed {seed}: {lost:?} vanished unseen");
        }
        let beside = first.says.values().map(|says| says.beside.len());
        asked += u64::from(beside.sum::<usize>() > 0);
        let sizes = first
            .things
            .values()
            .map(|thing| thing.graph.revisions().len());
        deepest = deepest.max(sizes.max().unwrap_or(0));
    }
    assert!(
        asked * 10 > histories(),
        "many histories end with a question: {asked}"
    );
    assert!(deepest > 10, "things have a past: {deepest}");
}

#[test]
fn merging_is_commutative_associative_and_idempotent() {
    for seed in 0..histories() {
        let mut rng = Rng::with_seed(1_000_000 + seed);
        let mut machines = play(&mut rng, seed % 2 == 0).machines;
        machines.push(machines[0].clone());
        let joined = |first: &Machine, second: &Machine| {
            let mut first = first.clone();
            first.take_in(second);
            first
        };
        let (one, two, three) = (&machines[0], &machines[1], &machines[2]);
        assert_eq!(
            joined(one, two).things,
            joined(two, one).things,
            "seed {seed}"
        );
        assert_eq!(
            joined(&joined(one, two), three).things,
            joined(one, &joined(two, three)).things,
            "seed {seed}"
        );
        let once = joined(one, two);
        let twice = joined(&once, two);
        assert_eq!(once.things, twice.things, "seed {seed}");
        assert_eq!(
            once.done.len(),
            twice.done.len(),
            "a second time is no deed"
        );
    }
}

/// The same laws with the last writer winning must be broken, or the test above proves nothing.
#[test]
fn letting_the_later_clock_win_loses_what_was_written() {
    let mut lost = 0;
    for seed in 0..200 {
        let mut rng = Rng::with_seed(seed);
        // Each machine keeps a value and the moment it was written, by a clock years off.
        let skews: Vec<i64> = (0..3)
            .map(|_machine| rng.i64(-10..10) * 31_536_000)
            .collect();
        let mut machines: Vec<Option<(i64, u64)>> = vec![None; 3];
        let (mut written, mut seen_and_gone) = (BTreeSet::new(), BTreeSet::new());
        for step in 1..30_u64 {
            let at = rng.usize(0..3);
            if rng.bool() {
                seen_and_gone.extend(machines[at].map(|(_moment, value)| value));
                written.insert(step);
                machines[at] = Some((skews[at] + i64::try_from(step).unwrap(), step));
            } else {
                machines[at] = machines[at].max(machines[rng.usize(0..3)]);
            }
        }
        let winner = machines
            .iter()
            .max()
            .copied()
            .flatten()
            .map(|(_, value)| value);
        lost += written
            .iter()
            .filter(|value| Some(**value) != winner && !seen_and_gone.contains(value))
            .count();
    }
    assert!(lost > 100, "the later clock lost {lost}");
}

#[test]
fn a_deletion_never_beats_a_change_that_did_not_know_of_it() {
    let mut home = Machine::default();
    home.act(0, Says::only(1));
    let mut clinic = home.clone();
    home.act(0, Says::default());
    clinic.act(0, Says::only(2));
    home.take_in(&clinic);
    clinic.take_in(&home);
    assert_eq!(home.says(0), Says::only(2));
    assert_eq!(clinic.says(0), Says::only(2));
    home.act(0, Says::default());
    clinic.take_in(&home);
    assert_eq!(
        clinic.says(0),
        Says::default(),
        "this deletion knew of the change"
    );
}

#[test]
fn the_version_that_is_edited_stays_the_one_that_is_shown() {
    for seed in 0..200 {
        let mut home = Machine::default();
        home.act(0, Says::only(1));
        let mut clinic = home.clone();
        home.act(0, Says::only(10 + seed));
        clinic.act(0, Says::only(1_000 + seed));
        home.take_in(&clinic);
        let both = home.says(0);
        assert_eq!(both.beside.len(), 1);
        let edited = Says {
            shown: Some(9_000 + seed),
            ..both.clone()
        };
        home.act(0, edited.clone());
        clinic.take_in(&home);
        assert_eq!(clinic.says(0), edited, "the other version stays beside it");
        home.undo();
        assert_eq!(home.says(0), both);
        home.undo();
        assert_eq!(
            home.says(0),
            Says::only(10 + seed),
            "the meeting is taken back"
        );
    }
}

#[test]
fn revisions_that_were_cut_or_changed_make_no_graph() {
    let mut machine = Machine::default();
    for value in 0..20 {
        machine.act(0, Says::only(value));
    }
    let graph = &machine.things[&0].graph;
    let known: Vec<Known> = graph
        .revisions()
        .iter()
        .map(|(id, revision)| Known {
            id: *id,
            parents: revision.parents.clone(),
            content: revision.content,
        })
        .collect();
    assert_eq!(Graph::of(&name(0), known.clone()).as_ref(), Ok(graph));
    assert_eq!(
        Graph::of(&name(1), known.clone()),
        Err(BrokenGraph::WrongName)
    );
    for at in 0..known.len() {
        let mut cut = known.clone();
        cut.remove(at);
        let of_cut = Graph::of(&name(0), cut);
        let followed = known.iter().any(|one| one.parents.contains(&known[at].id));
        assert_eq!(
            of_cut.is_err(),
            followed,
            "only the latest can be missing unseen"
        );
        let mut changed = known.clone();
        changed[at].content = Some(content(777));
        assert_eq!(Graph::of(&name(0), changed), Err(BrokenGraph::WrongName));
        let mut circle = known.clone();
        let itself = circle[at].id;
        circle[at].parents.insert(itself);
        assert_eq!(Graph::of(&name(0), circle), Err(BrokenGraph::WrongName));
    }
}
