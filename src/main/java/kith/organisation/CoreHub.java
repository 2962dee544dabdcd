package kith.organisation;

import java.util.List;
import java.util.Optional;

/** What every hub is made of, unless it says otherwise. */
public record CoreHub(Span children, Optional<String> caseworkDiscussion, Optional<String> groupManagerAttends, List<MakeUp> makeUp) { }
