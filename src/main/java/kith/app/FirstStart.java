package kith.app;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import kith.access.Asker;
import kith.app.database.NotStarted;
import kith.app.database.OpenDatabase;
import kith.app.database.Role;
import kith.exchange.demo.AccountsFile;
import kith.exchange.demo.DemoMark;
import kith.exchange.demo.LoadDemo;
import kith.ledger.Happened;
import kith.organisation.OperatingModel;
import kith.organisation.OperatingModels;
import kith.organisation.Organisation;
import kith.organisation.WholeModels;
import kith.pathway.Engine;
import kith.pathway.replay.Replay;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a data folder is given when Kith first starts on it: an operating model and, unless it is to stay empty, the demonstration authority. */
final class FirstStart {

    static final String IN_USE = "select exists (select from access.worker) or exists (select from ledger.fact)";

    static final String WITHOUT_ACCESS = "select exists (select from organisation.model) and not exists (select from organisation.access_rule)";

    /** A model that says it asks for no skill lacks none. */
    static final String WITHOUT_WEIGHTS = """
        select exists (select from organisation.model)
           and (not exists (select from organisation.weight)
                or not exists (select from organisation.skill_asked) and not exists (select from organisation.model_whole where content -> 'weights' -> 'skills' is not null))
        """;

    static final String NOBODY = "select not exists (select from access.worker)";

    static final String KNOWS = "select exists (select from organisation.model where code = ?)";

    private static final String LEFT_ALONE = "This data folder has an operating model of its own: --model is for a new one, and was left alone. Change it under Structure, or use another folder (--data)";

    private final OpenDatabase database;
    private final DemoMark mark;

    FirstStart(OpenDatabase database) {
        this.database = database;
        this.mark = DemoMark.in(database.data().path());
    }

    void prepare(String model, boolean empty) {
        try {
            if (mark.settled()) {
                // the usual name may have been left out
                if (!model.equals(LoadDemo.MODEL) && !is(KNOWS, OperatingModels.find(model).code())) System.out.println(LEFT_ALONE);
                bringUp(model, withoutAccess());
            }
            else {
                begin(model, empty);
                RulesInForce.remember(database, RulesInForce.of(database));
            }
        } catch (SQLException broken) {
            throw new NotStarted("The data folder could not be brought up to date: " + broken.getMessage() + ". Nothing is lost: start again.", broken);
        }
    }

    /** What to do where nobody is known who could sign in; null where somebody is. */
    String nobodyYet() {
        return is(NOBODY) ? "Nobody can sign in yet. Make an administrator: ./kith add-worker NAME --name \"Full Name\" --role administrator --data " + database.data().path() + ". Who has which post is then said under Structure" : null;
    }

    private void begin(String model, boolean empty) {
        if (!model.equals(LoadDemo.MODEL)) underItsLaw(model);
        try (var context = KithApplication.withoutPages(database)) {
            Asker.asSystem(() -> {
                prepare(context, model, empty);
                return null;
            });
        } catch (SQLException broken) {
            throw new NotStarted("The demonstration authority could not be loaded: " + broken.getMessage() + ". Start again to go on, or use --empty on a new data folder.", broken);
        }
    }

    /** By which country's rules facts are recorded follows from the model, so it is there before Kith begins to record. */
    void underItsLaw(String model) {
        try (var context = KithApplication.withoutPages(database)) {
            Asker.asSystem(() -> {
                if (!inUse(context) && none(context)) context.getBean(Organisation.class).install(OperatingModels.find(model), OperatingModels.find(model).validFrom());
                return null;
            });
        }
    }

    private static boolean none(ApplicationContext context) {
        return context.getBean(Organisation.class).inForce(today(context)).isEmpty();
    }

    /** A data folder of a Kith that knew no access model: until it has one, nobody would see anything. */
    private boolean withoutAccess() {
        return is(WITHOUT_ACCESS);
    }

    private boolean is(String so, String... values) {
        try (var owner = database.database().connect(Role.OWNER); var statement = owner.prepareStatement(so)) {
            for (int i = 0; i < values.length; i++) statement.setString(i + 1, values[i]);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException broken) {
            throw new NotStarted("The data folder could not be read: " + broken.getMessage(), broken);
        }
    }

    /** Also when the rules are others than those by which the tables were made: the past stays as recorded, what follows from it follows by them. */
    private void bringUp(String model, boolean withoutAccess) throws SQLException {
        var rules = RulesInForce.of(database);
        boolean withoutWeights = is(WITHOUT_WEIGHTS);
        if (!withoutAccess && !withoutWeights && RulesInForce.madeTheTables(database, rules)) return;
        System.out.println("Bringing the data folder up to date: " + (withoutAccess ? "who may see what, and " : "") + "the tables made of the facts");
        try (var context = KithApplication.withoutPages(database)) {
            Asker.asSystem(() -> {
                if (withoutAccess) install(context, model);
                else if (withoutWeights) weigh(context, model);
                return new Replay(context.getBean("owner", DataSource.class), context.getBean(Engine.class)).mend();
            });
        }
        RulesInForce.remember(database, rules);
    }

    /** The weights and skills alone, where there are none: what the authority changed of its structure since stays as it is. */
    static void weigh(ApplicationContext context, String model) {
        var kiths = OperatingModels.shipped(LoadDemo.MODEL);
        context.getBean(Organisation.class).weigh(ownModel(context, model).orElse(kiths), kiths);
    }

    /** The model as it is kept; where it was begun before models were kept whole, or weighed, the folder that is named if it is the same. */
    private static Optional<OperatingModel> ownModel(ApplicationContext context, String named) {
        var today = today(context);
        return context.getBean(WholeModels.class).on(today).filter(kept -> kept.weights() != null)
            .or(() -> context.getBean(Organisation.class).inForce(today).map(Organisation.InForce::code).flatMap(code -> Optional.of(OperatingModels.find(named)).filter(each -> each.code().equals(code))));
    }

    private static void install(ApplicationContext context, String model) {
        var organisation = context.getBean(Organisation.class);
        var inForce = OperatingModels.find(organisation.inForce(today(context)).map(Organisation.InForce::code).orElse(model));
        organisation.install(inForce, inForce.validFrom());
    }

    private void prepare(ApplicationContext context, String model, boolean empty) throws SQLException {
        boolean demo = mark.begun() || !empty && LoadDemo.knows(model) && !inUse(context);
        if (demo) {
            SignInSetting.forTheDemonstration(database.data());
            context.getBean(LoadDemo.class).run(mark, begun(context).filter(LoadDemo::knows).orElse(model), database.database().connect(Role.OWNER), System.out::println);
            new AccountsFile(database.data().path()).beginning().forEach(System.out::println);
            return;
        }
        if (!empty && !LoadDemo.knows(model)) System.out.println("There is no demonstration authority for this model; it starts empty.");
        var organisation = context.getBean(Organisation.class);
        var wanted = OperatingModels.find(model);
        if (none(context)) organisation.install(wanted, wanted.validFrom());
        var inForce = organisation.inForce(today(context)).map(Organisation.InForce::code).orElse(wanted.code());
        // a load that came first has put one in force already, and its children stand in the hubs of that one
        if (inForce.equals(wanted.code())) RulesInForce.keep(database, Path.of(model));
        else System.out.println(LEFT_ALONE + ". In force is " + inForce + ", and not " + wanted.code());
        mark.none();
    }

    /** A load that was stopped goes on in the model in which it began. */
    private static Optional<String> begun(ApplicationContext context) {
        return context.getBean(Organisation.class).inForce(today(context)).map(Organisation.InForce::code);
    }

    private static LocalDate today(ApplicationContext context) {
        return LocalDate.ofInstant(context.getBean(Clock.class).instant(), Happened.LONDON);
    }

    private static boolean inUse(ApplicationContext context) {
        return context.getBean(TransactionTemplate.class).execute(begun -> context.getBean(JdbcClient.class).sql(IN_USE).query(Boolean.class).single());
    }
}
