package kith.organisation.check;

/** What a check has to say: something to settle, or something that agrees. */
record Finding(boolean agrees, String says) {

    static Finding differs(String says) { return new Finding(false, says); }

    static Finding agrees(String says) { return new Finding(true, says); }
}
