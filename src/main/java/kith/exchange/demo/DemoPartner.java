package kith.exchange.demo;

import java.util.UUID;
import kith.ledger.Uuids;

/** Somebody of another organisation, who may check a status and nothing else. */
final class DemoPartner {

    static final UUID ID = Uuids.named("demo-partner");
    static final String USERNAME = "oak.park.school";
    static final String NAME = "Imelda Farrow";
    static final String ORGANISATION = "Oak Park Primary School";
    static final String PHONE = "01632 960999";

    private DemoPartner() {}
}
