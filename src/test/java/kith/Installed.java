package kith;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The browser of this machine. */
public final class Installed {

    private Installed() {}

    /** Its shell without windows where there is one: the whole browser starts a renderer for the frame of each window, seen or not, which made the walks take twice as long. */
    public static Path chromium() {
        return Stream.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome").map(Path::of).filter(Files::exists).findFirst()
            .orElseThrow(() -> new IllegalStateException("Chromium is not installed; ./kith test installs or names it"));
    }
}
