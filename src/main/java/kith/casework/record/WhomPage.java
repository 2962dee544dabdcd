package kith.casework.record;

import java.util.List;
import kith.casework.drafts.Drafts;

/** About whom? And what is still a draft. */
public record WhomPage(List<Drafts.Waiting> drafts) {}
