//! Owns the question whether a window can be shown.

/// Whether there is a screen to open a window on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Display {
    /// A window can be asked for.
    Present,
    /// The session has no display server, as over a plain remote shell.
    Absent,
}

/// Looks for a display: on Linux a Wayland or X11 server named by the environment; elsewhere it is always there.
pub fn find() -> Display {
    find_here()
}

#[cfg(any(target_os = "windows", target_os = "macos"))]
const fn find_here() -> Display {
    Display::Present
}

#[cfg(not(any(target_os = "windows", target_os = "macos")))]
fn find_here() -> Display {
    let named = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    if ["WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"]
        .iter()
        .any(|name| named(name))
    {
        Display::Present
    } else {
        Display::Absent
    }
}
