package kith.frontdoor.told;

import kith.access.Worker;
import kith.frontdoor.told.Reports.Report;

/** Decides about the children of a form, once they are known, what was decided before anybody knew about whom it is. */
public interface DecidedBefore {

    void decide(Report report, Worker matcher);
}
