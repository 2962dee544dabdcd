package kith.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a worker is asked before more of a record opens, each standing for those before it as well. */
public enum Prompt {
    @JsonProperty("none") NONE,
    /** One tap, written down. */
    @JsonProperty("tap") TAP,
    /** A reason from a short list. */
    @JsonProperty("reason") REASON,
    /** A reason, a fresh proof of who it is, and a review within a working day. */
    @JsonProperty("break-glass") BREAK_GLASS;

    public String code() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    static Prompt of(String code) {
        for (var each : values()) if (each.code().equals(code)) return each;
        throw new IllegalArgumentException("Not a prompt: " + code);
    }
}
