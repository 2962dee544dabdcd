package kith.access.secondfactor;

import java.util.List;

/** Before they are made it says how many are left; after, it shows them this one time. */
public record RecoveryPage(int left, List<String> codes, String next) {

    static RecoveryPage before(int left) { return new RecoveryPage(left, List.of(), "/"); }

    static RecoveryPage of(List<String> codes, String next) { return new RecoveryPage(codes.size(), codes, next); }
}
