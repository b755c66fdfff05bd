//! Tells whoever watches how far it is.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

/// How often something is said.
const PAUSE: Duration = Duration::from_millis(500);

/// How many lines are done, on one line of a terminal that is written anew now and then.
pub(super) struct Progress {
    out: Box<dyn Write + Send>,
    last: Instant,
    pause: Duration,
    is_shown: bool,
}

impl Progress {
    /// On standard error, where that is a terminal and the results go elsewhere.
    pub(super) fn on_terminal() -> Option<Self> {
        let is_watched = io::stderr().is_terminal() && !io::stdout().is_terminal();
        is_watched.then(|| Self::on(Box::new(io::stderr()), PAUSE))
    }

    fn on(out: Box<dyn Write + Send>, pause: Duration) -> Self {
        Self {
            out,
            last: Instant::now(),
            pause,
            is_shown: false,
        }
    }

    /// So many lines are done.
    pub(super) fn tell(&mut self, lines: u64) {
        if self.last.elapsed() >= self.pause {
            self.last = Instant::now();
            self.is_shown = true;
            // Where standard error is closed, nobody watches.
            let _ = write!(self.out, "\r{lines} lines").and_then(|()| self.out.flush());
        }
    }

    /// Clears the line for what is said at the end.
    pub(super) fn end(&mut self) {
        if self.is_shown {
            let _ = write!(self.out, "\r\x1b[K").and_then(|()| self.out.flush());
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use super::*;

    #[derive(Clone, Default)]
    struct Screen(Arc<Mutex<Vec<u8>>>);

    impl Write for Screen {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().write(bytes)
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn said(pause: Duration) -> String {
        let screen = Screen::default();
        let mut progress = Progress::on(Box::new(screen.clone()), pause);
        progress.tell(256);
        progress.tell(1024);
        progress.end();
        let bytes = screen.0.lock().unwrap().clone();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn it_speaks_now_and_then_and_clears_up() {
        assert_eq!(said(Duration::ZERO), "\r256 lines\r1024 lines\r\x1b[K");
        assert_eq!(said(Duration::from_secs(3600)), "");
    }
}
