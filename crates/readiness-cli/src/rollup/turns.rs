//! Writes what came of the blocks in their order.

use std::io::{self, Write};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use super::progress::Progress;
use crate::counts::Counts;

/// Where the workers write, one after the other in the order of the blocks.
pub(super) struct Turns<W> {
    state: Mutex<State<W>>,
    changed: Condvar,
}

struct State<W> {
    out: W,
    /// The block whose turn it is.
    next: u64,
    counts: Counts,
    progress: Option<Progress>,
    /// Why nothing more is written; a worker that failed leaves no error.
    stopped: Option<io::Result<()>>,
}

/// What came of a block.
#[derive(Default)]
pub(super) struct Done {
    /// What is written for it.
    pub(super) text: Vec<u8>,
    /// The number of its last line.
    pub(super) last: u64,
    /// What was counted in it.
    pub(super) counts: Counts,
}

impl Done {
    /// Nothing yet, in the same memory.
    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.counts = Counts::default();
    }
}

impl<W: Write> Turns<W> {
    pub(super) fn of(out: W, progress: Option<Progress>) -> Self {
        Self {
            state: Mutex::new(State {
                out,
                next: 0,
                counts: Counts::default(),
                progress,
                stopped: None,
            }),
            changed: Condvar::new(),
        }
    }

    /// Writes at the block's turn; tells whether there is any use in more.
    pub(super) fn write(&self, block: u64, done: &Done) -> bool {
        let state = self.lock();
        let mut state = self
            .changed
            .wait_while(state, |state| {
                state.stopped.is_none() && state.next != block
            })
            .unwrap_or_else(PoisonError::into_inner);
        if state.stopped.is_some() {
            return false;
        }
        if let Err(error) = state.out.write_all(&done.text) {
            state.stopped = Some(Err(error));
        }
        state.counts.add(&done.counts);
        state.next += 1;
        if let Some(progress) = &mut state.progress {
            progress.tell(done.last);
        }
        self.changed.notify_all();
        state.stopped.is_none()
    }

    /// Lets nobody wait for a turn any more.
    pub(super) fn stop(&self) {
        self.lock().stopped.get_or_insert(Ok(()));
        self.changed.notify_all();
    }

    /// What was counted in all, or why it could not be written.
    pub(super) fn into_outcome(self) -> io::Result<Counts> {
        let state = self.state.into_inner();
        let mut state = state.unwrap_or_else(PoisonError::into_inner);
        if let Some(progress) = &mut state.progress {
            progress.end();
        }
        state.stopped.unwrap_or(Ok(()))?;
        state.out.flush()?;
        Ok(state.counts)
    }

    fn lock(&self) -> MutexGuard<'_, State<W>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::thread;

    use super::*;

    fn done(block: u64) -> Done {
        let mut done = Done {
            text: format!("{block}\n").into_bytes(),
            last: block,
            ..Done::default()
        };
        done.counts.bad = block % 2;
        done
    }

    #[test]
    fn blocks_are_written_in_their_order_whoever_comes_first() {
        let mut out = Vec::new();
        let turns = Turns::of(&mut out, None);
        thread::scope(|scope| {
            for first in [3, 1, 2, 0] {
                let turns = &turns;
                scope.spawn(move || {
                    for block in (first..200).step_by(4) {
                        assert!(turns.write(block, &done(block)));
                    }
                });
            }
        });
        assert_eq!(turns.into_outcome().unwrap().bad, 100);
        let expected: Vec<Vec<u8>> = (0..200).map(|block| done(block).text).collect();
        assert_eq!(out, expected.concat());
    }

    /// A pipe that nobody reads from.
    struct Closed;

    impl Write for Closed {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::BrokenPipe.into())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn nobody_waits_for_a_turn_that_never_comes() {
        let turns = Turns::of(io::sink(), None);
        thread::scope(|scope| {
            let waiting = scope.spawn(|| turns.write(1, &done(1)));
            turns.stop();
            assert!(!waiting.join().unwrap());
        });

        let turns = Turns::of(Closed, None);
        assert!(!turns.write(0, &done(0)));
        assert!(!turns.write(2, &done(2)));
        let error = turns.into_outcome().err().unwrap();
        assert_eq!(error.kind(), io::ErrorKind::BrokenPipe);
    }
}
