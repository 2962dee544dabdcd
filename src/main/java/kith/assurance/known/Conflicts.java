package kith.assurance.known;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is declared becomes a fact about the family, and from then on Access refuses. */
@Component
class Conflicts {

    void declared(UUID worker, UUID person, String how, UUID by) { }

    void lifted(UUID worker, UUID person, UUID first, UUID second) { }
}
