package kith.supervision;

import java.util.UUID;
import kith.hub.HubWorld;
import kith.hub.HubWorld.Hub;
import kith.hub.HubWorld.Person;
import org.springframework.stereotype.Component;

/** A hub of a test's own with everybody whom the lines of supervision meet in it. */
@Component
public class SupervisionWorld {

    /** @param lead the clinical lead; {@code business} the hub business support manager; {@code officer} a data protection officer */
    public record Everybody(Hub hub, Person clinician, Person lead, Person business, Person head, Person officer, Person stranger) {}

    private final HubWorld world;

    SupervisionWorld(HubWorld world) {
        this.world = world;
    }

    public Everybody build(String hash) {
        var hub = world.hub(hash);
        var place = "test-" + UUID.randomUUID().toString().substring(0, 8);
        return new Everybody(hub, world.post("Clara Clinician", "practitioner", "clinician", hub.code(), "hub", hash), world.post("Lena Lead", "practitioner", "clinical-lead", "operations", "service-area", hash),
            world.post("Bruno Business", "business-support", "hub-business-support-manager", place, "team", hash), world.post("Hella Head", "senior-leader", "head-of-operations", "operations", "service-area", hash),
            world.post("Dora Officer", "data-protection", "data-protection-officer", "safeguarding-and-quality", "service-area", hash), world.post("Stan Stranger", "practitioner", "social-worker", place + "-other", "team", hash));
    }
}
