package kith.exchange.demo;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import kith.access.Workers;
import kith.access.Workers.NewWorker;
import kith.access.partners.Partners;
import kith.organisation.OperatingModel;
import kith.organisation.Postings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An account for everybody on the staff, all with one password that is made for this data folder and stands in a file there. */
@Component
class DemoAccounts {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Workers workers;
    private final Postings postings;
    private final Partners partners;

    DemoAccounts(Workers workers, Postings postings, Partners partners) {
        this.workers = workers;
        this.postings = postings;
        this.partners = partners;
    }

    /** All of them or none: the file is written before they count, so that no account is without its password. */
    @Transactional
    public void make(Path data, OperatingModel model, List<DemoWorker> staff) {
        if (workers.called(staff.getFirst().username()).isPresent()) return;
        var password = password();
        var hash = workers.hash(password);
        for (var worker : staff) {
            workers.addWithHash(new NewWorker(worker.id(), worker.username(), worker.name(), worker.phone(), null), hash, worker.signsInAs().toArray(String[]::new));
            for (var post : worker.posts()) postings.begin(worker.id(), post.code(), post.begins());
        }
        workers.addWithHash(new NewWorker(DemoPartner.ID, DemoPartner.USERNAME, DemoPartner.NAME, DemoPartner.PHONE, null), hash, "partner");
        partners.join(DemoPartner.ID, DemoPartner.ORGANISATION, Partners.Kind.SCHOOL);
        new AccountsFile(data).write(password, model, staff);
    }

    private static String password() {
        var password = new StringBuilder();
        var random = new SecureRandom();
        for (int at = 0; at < 12; at++) {
            if (at % 4 == 0 && at > 0) password.append('-');
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
