package kith.access.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kith.KithTest;
import kith.Visitor;
import kith.access.Level;
import kith.access.May;
import kith.access.Prompt;
import kith.access.matrix.Oracle.Persona;
import kith.access.matrix.Oracle.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import picocli.CommandLine.Command;

/**
 * Every route and every other channel as every persona: let in, sent to give a reason, refused, or told of nothing, as the table written by hand says;
 * and in no answer, header or line of the log a word that this persona may not see.
 */
class HttpTest extends KithTest {

    private record Route(String method, String address, String permission, String level, Map<String, String> sends, boolean refusedOnly) {

        boolean namesPerson() { return address.contains("{person}"); }

        String key() { return method + " " + address; }
    }

    private static final Pattern PASSING = Pattern.compile("name=\"_csrf\"[^>]*value=\"[^\"]+\"|value=\"[^\"]+\"[^>]*name=\"_csrf\"|nonce=\"[^\"]+\"|content=\"[^\"]{40,}\"");
    private static final Map<String, Set<String>> ROLES = Oracle.Words.of("roles.txt").stream().skip(1).map(Oracle.Words::cells).collect(Collectors.toMap(List::getFirst, line -> Oracle.Words.set(line.get(1))));

    @Autowired World world;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private static final Map<String, Visitor> VISITORS = new HashMap<>();
    private static final Map<String, Set<String>> HELD = new HashMap<>();

    @BeforeEach void everybody_and_the_log() {
        world.build(this::worker);
        log.start();
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(log);
    }

    @AfterEach void the_log_holds_nobody() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(log);
        var lines = log.list.stream().map(each -> each.getFormattedMessage() + (each.getThrowableProxy() == null ? "" : each.getThrowableProxy().getMessage())).toList();
        assertThat(lines).allSatisfy(line -> assertThat(line.toLowerCase()).doesNotContain("kanari").doesNotContain("xylander"));
    }

    @Test void every_route_is_in_the_matrix() {
        var listed = routes().stream().map(Route::key).toList();
        var there = new TreeSet<String>();
        var lines = new ArrayList<String>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            if (!handler.getBeanType().getPackageName().startsWith("kith") || handler.getBeanType().getSimpleName().endsWith("TestRoutes")) return;
            var may = handler.getMethodAnnotation(May.class);
            for (var method : mapping.getMethodsCondition().getMethods()) for (var address : mapping.getPatternValues()) {
                there.add(method + " " + address);
                var level = !address.contains("{person}") ? "-" : may.masked() ? "masked" : may.from() != Level.NOTHING ? may.from().name().toLowerCase() : "?";
                if (!listed.contains(method + " " + address)) lines.add("%-6s | %-50s | %-10s | %-7s |".formatted(method, address, may == null ? "anybody" : may.value(), level));
            }
        });

        assertThat(lines).as("routes that are not in routes.txt: say for each what it takes, and add it").isEmpty();
        assertThat(listed).as("routes that are gone").isSubsetOf(there);
    }

    @Test void every_command_is_in_the_matrix() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Command.class));
        var commands = scan.findCandidateComponents("kith").stream().map(found -> type(found.getBeanClassName())).filter(type -> !type.isMemberClass())
            .map(type -> type.getAnnotation(Command.class).name()).collect(Collectors.toCollection(TreeSet::new));
        var listed = Oracle.Words.of("channels.txt").stream().map(Oracle.Words::cells).filter(line -> line.getFirst().equals("command")).map(line -> line.get(1)).toList();

        assertThat(listed).as("commands that are not in channels.txt: say for each of whom it tells, and what keeps that to whom it may be told").containsAll(commands);
    }

    @Test void every_role_may_what_the_matrix_says() {
        var there = new LinkedHashMap<String, Set<String>>();
        db.sql("select role, permission from access.role_permission").query(row -> {
            there.computeIfAbsent(row.getString(1), any -> new TreeSet<>()).add(row.getString(2));
        });

        assertThat(there).isEqualTo(ROLES);
    }

    @Test void every_route_answers_each_persona_as_the_table_says() {
        asking(0);
    }

    @Tag("long")
    @Test void and_the_personas_left_out_above() {
        asking(1);
        asking(2);
    }

    /** Where a child is named, each route meets every third persona here and the rest in the long lane; each persona meets every state. */
    private void asking(int turn) {
        var faults = new ArrayList<String>();
        var personas = Oracle.personas();
        int cases = 0;
        int route = 0;
        // where an address names nobody, those who hold the same roles are answered alike: one of them each time, and each of them in turn
        var alike = List.copyOf(personas.stream().collect(Collectors.groupingBy(each -> each.name().equals("leaver") ? Set.of("leaver") : held(each), LinkedHashMap::new, Collectors.toList())).values());
        for (var each : routes()) {
            if (each.namesPerson()) {
                // so that each persona meets each state, and each route some
                for (int i = (route + turn) % 3; i < personas.size(); i += 3) cases += person(each, personas.get(i), world.child(State.values()[(route / 3 + i / 3) % State.values().length]), faults);
            } else if (turn == 0) {
                for (var same : alike) cases += nobody(each, same.get(route % same.size()), faults);
            }
            route++;
        }
        System.out.printf("matrix: %d cases by HTTP over %d routes%n", cases, routes().size());

        assertThat(faults).isEmpty();
        assertThat(cases).isGreaterThanOrEqualTo(420);
    }

    @Test void searching_and_lists_show_nobody_who_may_not_be_seen() {
        var faults = new ArrayList<String>();
        int cases = 0;
        for (var persona : Oracle.personas()) {
            if (persona.name().equals("leaver")) continue;
            for (var child : world.children())
                for (var typed : List.of(child.number(), World.SURNAME + " " + child.born().getDayOfMonth() + "/" + child.born().getMonthValue() + "/" + child.born().getYear(), "9 " + child.address(), "xylandr")) {
                    var found = visitor(persona).search(typed);
                    seen(persona, found, typed, persona.name() + " searching for " + typed, faults);
                    numbers(persona, found, persona.name() + " searching for " + typed, faults);
                    cases++;
                }
            for (var list : List.of("/", "/hubs/" + World.HUB, "/hubs/" + World.SISTERS_HUB)) {
                var found = visitor(persona).get(list);
                seen(persona, found, "", persona.name() + " at " + list, faults);
                numbers(persona, found, persona.name() + " at " + list, faults);
                cases++;
            }
        }
        System.out.printf("matrix: %d searches and lists by HTTP%n", cases);

        assertThat(faults).isEmpty();
    }

    private int nobody(Route route, Persona persona, List<String> faults) {
        if (route.refusedOnly() && may(persona, route)) return 0;
        var reply = send(visitor(persona), route, null);
        var where = persona.name() + " at " + route.key();
        // the first screen of a partner is another
        boolean in = reply.statusCode() != 403 && reply.statusCode() < 500 && !Visitor.place(reply).equals("/sign-in") && !Visitor.place(reply).equals("/check");
        if (!route.permission().equals("signing-in") && in != may(persona, route)) faults.add(where + ": " + reply.statusCode() + " " + Visitor.place(reply));
        seen(persona, reply, "", where, faults);
        return 1;
    }

    private int person(Route route, Persona persona, World.Child child, List<String> faults) {
        var level = persona.level(child.state(), Prompt.NONE);
        var expected = !may(persona, route) ? "refused" : persona.hidden(child.state(), Prompt.NONE) ? "unknown"
            : route.level().equals("masked") || level.reaches(Level.valueOf(route.level().toUpperCase())) ? "in" : "reason";
        // beside this child the address names somebody whom nobody knows
        var beside = expected.equals("in") && (route.address().contains("{relative}") || route.address().contains("{other}") || route.address().contains("{file}"));
        if (beside) expected = "unknown";
        if (route.refusedOnly() && expected.equals("in")) return 0;
        var visitor = visitor(persona);
        var reply = send(visitor, route, child);
        var where = persona.name() + " at " + route.key() + " of the " + child.state() + " child";
        var came = came(reply);
        if (!came.equals(expected)) faults.add(where + " should be " + expected + " and is " + came + " (" + reply.statusCode() + ")");
        if (expected.equals("unknown") && !beside) same(reply, send(visitor, route, stranger(child)), where, faults);
        seen(persona, reply, child.person().toString(), where, faults);
        return 1;
    }

    private static String came(HttpResponse<String> reply) {
        var place = Visitor.place(reply);
        if (place.matches("/children/[^/]+/reason")) return "reason";
        return switch (reply.statusCode()) {
            case 403 -> "refused";
            case 404 -> "unknown";
            case 500, 502, 503 -> "broken";
            default -> place.equals("/sign-in") ? "refused" : "in";
        };
    }

    /** What is hidden answers as what does not exist: every byte but the token, the nonce and the id that was asked for. */
    private static void same(HttpResponse<String> hidden, HttpResponse<String> unknown, String where, List<String> faults) {
        if (hidden.statusCode() != unknown.statusCode() || !passing(hidden.body()).equals(passing(unknown.body()))) faults.add(where + ": differs from a person whom nobody knows");
        // whether the connection stays open is the server's count of requests
        var names = List.of(hidden, unknown).stream().map(each -> each.headers().map().keySet().stream().filter(name -> !name.equalsIgnoreCase("connection")).toList()).toList();
        if (!names.getFirst().equals(names.getLast())) faults.add(where + ": its headers differ from those of a person whom nobody knows: " + names);
    }

    private static String passing(String body) {
        return PASSING.matcher(body).replaceAll("").replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "id");
    }

    private static World.Child stranger(World.Child child) {
        return new World.Child(child.state(), UUID.randomUUID(), child.born(), "", child.note(), child.police(), child.strategy());
    }

    /** No word of anybody's beyond what the table allows, in the body or in a header; what the worker typed is theirs. */
    private void seen(Persona persona, HttpResponse<String> reply, String typed, String where, List<String> faults) {
        var text = (reply.body() + reply.headers().map()).toLowerCase().replace(typed.toLowerCase(), "");
        for (var child : world.children()) {
            var state = child.state();
            var level = persona.level(state, Prompt.NONE);
            boolean home = level.reaches(Level.OUTLINE) && (state != State.SHIELDED || persona.address(state, Prompt.NONE));
            boolean read = level.reaches(Level.READ);
            var strands = persona.strands(state, Prompt.NONE);
            forbid(text, child.forename(), level.reaches(Level.STATUS), where, faults);
            forbid(text, child.number(), level.reaches(Level.STATUS), where, faults);
            forbid(text, child.person().toString(), level.reaches(Level.STATUS) || persona.masked(state, Prompt.NONE), where, faults);
            forbid(text, child.address(), home, where, faults);
            forbid(text, child.school(), home, where, faults);
            forbid(text, child.narrative(), read, where, faults);
            forbid(text, child.policeNarrative(), read && strands.contains("police-intelligence"), where, faults);
            forbid(text, child.strategyNarrative(), read && strands.contains("strategy"), where, faults);
        }
    }

    private static void forbid(String text, String word, boolean allowed, String where, List<String> faults) {
        if (!allowed && text.contains(word.toLowerCase())) faults.add(where + ": shows " + word);
    }

    /** A count tells no more than the list: as many rows as it says, each of somebody who may be seen. */
    private void numbers(Persona persona, HttpResponse<String> reply, String where, List<String> faults) {
        var found = Pattern.compile("/(?:children|night)/([0-9a-f-]{36})\"").matcher(reply.body()).results().map(each -> each.group(1)).collect(Collectors.toSet());
        var visible = world.children().stream().filter(child -> persona.level(child.state(), Prompt.NONE).reaches(Level.STATUS) || persona.masked(child.state(), Prompt.NONE))
            .map(child -> child.person().toString()).collect(Collectors.toSet());
        var ours = world.children().stream().map(child -> child.person().toString()).filter(found::contains).toList();
        if (!visible.containsAll(ours)) faults.add(where + ": leads to somebody who may not be seen");
        var said = Pattern.compile("(\\d+) (?:people|person)[^0-9]").matcher(reply.body());
        if (said.find() && Integer.parseInt(said.group(1)) > found.size()) faults.add(where + ": says " + said.group(1) + " and shows " + found.size());
    }

    private boolean may(Persona persona, Route route) {
        if (route.permission().equals("anybody") || route.permission().equals("signing-in")) return true;
        if (persona.name().equals("leaver")) return false;
        return held(persona).stream().anyMatch(role -> ROLES.getOrDefault(role, Set.of()).contains(route.permission()));
    }

    private Set<String> held(Persona persona) {
        return HELD.computeIfAbsent(persona.name(), any -> new TreeSet<>(db.sql("select h.role from access.role_held h where h.worker = :worker").param("worker", world.worker(persona).id()).query(String.class).list()));
    }

    /** With the token of a page of their own: an address that is only sent to shows none. */
    private Visitor visitor(Persona persona) {
        return VISITORS.computeIfAbsent(persona.name(), any -> {
            var visitor = signedIn(world.worker(persona).username());
            visitor.get("/account");
            return visitor;
        });
    }

    private HttpResponse<String> send(Visitor visitor, Route route, World.Child child) {
        var address = route.address();
        for (var send : route.sends().entrySet()) {
            var part = "{" + send.getKey() + "}";
            address = address.contains(part) ? address.replace(part, send.getValue()) : address + "?" + send.getKey() + "=" + send.getValue();
        }
        if (child != null) address = address.replace("{person}", child.person().toString()).replace("{fact}", child.note().toString());
        address = address.replace("{hub}", World.HUB);
        while (address.contains("{")) address = address.replaceFirst("\\{[^}]+}", UUID.randomUUID().toString());
        if (route.method().equals("GET")) return visitor.get(address);
        return visitor.post(address);
    }

    private static List<Route> routes() {
        return Oracle.Words.of("routes.txt").stream().skip(1).map(Oracle.Words::cells).map(line -> {
            var sends = Stream.of(line.get(4).split("[ ,]+")).filter(each -> each.contains("=")).map(each -> each.split("=")).collect(Collectors.toMap(each -> each[0], each -> each[1]));
            return new Route(line.get(0), line.get(1), line.get(2), line.get(3), sends, Arrays.asList(line.get(4).split("[ ,]+")).contains("refused-only"));
        }).toList();
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
