package kith.access.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What sends something out of Kith by itself, and is neither a page nor a command, is in channels.txt. */
class ChannelsTest {

    /** A mail, a connection of its own. */
    private static final Predicate<JavaClass> OUT = type -> type.getPackageName().startsWith("org.springframework.mail") || type.getPackageName().startsWith("java.net.http") || type.getPackageName().startsWith("java.nio.channels") && type.getSimpleName().contains("Socket")
        || type.getName().equals("java.net.Socket") || type.getPackageName().startsWith("org.springframework.web.client");

    @Test void whatever_sends_by_itself_is_in_the_matrix() {
        var sends = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("kith").stream()
            .filter(type -> !type.getPackageName().startsWith("kith.app.bench"))
            .filter(type -> type.getDirectDependenciesFromSelf().stream().anyMatch(each -> OUT.test(each.getTargetClass())))
            .map(type -> type.getName().replaceAll("\\$.*", "")).collect(Collectors.toCollection(TreeSet::new));

        assertThat(sends).as("say in channels.txt of whom it tells, and what keeps that to whom it may be told").containsExactlyElementsOf(new TreeSet<>(listed("sends")));
    }

    @Test void the_ways_to_tell_somebody_that_there_is_something_are_named() {
        assertThat(listed("notification")).contains("mail", "pulse", "bulletin");
    }

    private static List<String> listed(String channel) {
        return Oracle.Words.of("channels.txt").stream().map(Oracle.Words::cells).filter(line -> line.getFirst().equals(channel)).map(line -> line.get(1)).toList();
    }
}
