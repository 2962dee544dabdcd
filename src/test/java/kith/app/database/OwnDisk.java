package kith.app.database;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;

/** An ext4 file system in a file, whose power can be cut: what was not flushed is gone, as on a real disk. Needs root. */
final class OwnDisk implements AutoCloseable {

    private static final long SHUTDOWN = 0x8004587DL;
    private static final int WITHOUT_FLUSHING_THE_LOG = 2;

    final Path folder;
    private final Path image;

    OwnDisk(Path where) throws IOException, InterruptedException {
        image = where.resolve("disk.img");
        folder = Files.createDirectory(where.resolve("disk"));
        run("truncate", "-s", "1500M", image.toString());
        run("mkfs.ext4", "-q", "-F", image.toString());
        mount();
    }

    void flush() throws IOException, InterruptedException { run("sync", "-f", folder.toString()); }

    void cutPower() throws Throwable {
        var linker = Linker.nativeLinker();
        var open = linker.downcallHandle(linker.defaultLookup().findOrThrow("open"),
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT), Linker.Option.firstVariadicArg(2));
        var ioctl = linker.downcallHandle(linker.defaultLookup().findOrThrow("ioctl"),
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.ADDRESS), Linker.Option.firstVariadicArg(2));
        var close = linker.downcallHandle(linker.defaultLookup().findOrThrow("close"), FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        try (var memory = Arena.ofConfined()) {
            var disk = (int) open.invokeExact(memory.allocateFrom(folder.toString()), 0);
            var how = memory.allocateFrom(ValueLayout.JAVA_INT, WITHOUT_FLUSHING_THE_LOG);
            var cut = (int) ioctl.invokeExact(disk, SHUTDOWN, how);
            if ((int) close.invokeExact(disk) != 0 || cut != 0) throw new IOException("the power could not be cut");
        }
    }

    /** After the machine is on again. */
    void powerOn() throws IOException, InterruptedException {
        unmount();
        mount();
    }

    private void mount() throws IOException, InterruptedException { run("mount", "-o", "loop", image.toString(), folder.toString()); }

    private void unmount() throws IOException, InterruptedException {
        for (int tries = 0; tries < 100; tries++) {
            if (new ProcessBuilder("umount", folder.toString()).start().waitFor() == 0) return;
            Thread.sleep(200);
        }
        run("umount", "-l", folder.toString());
    }

    private static void run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).inheritIO().start();
        if (process.waitFor() != 0) throw new IOException(String.join(" ", command) + " did not succeed");
    }

    @Override public void close() throws IOException, InterruptedException { unmount(); }
}
