package kith.access.secondfactor;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.regex.Pattern;

/** An authenticator app: takes the key that a page shows in letters, and says codes. */
public final class Phone {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final Pattern SHOWN = Pattern.compile("kith-key\">([A-Z2-7 ]+)<");

    private final byte[] key;

    private Phone(byte[] key) { this.key = key; }

    public static Phone taking(String page) {
        var shown = SHOWN.matcher(page);
        if (!shown.find()) throw new IllegalArgumentException("no key on the page");
        var bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (var letter : shown.group(1).replace(" ", "").toCharArray()) {
            held = held << 5 | LETTERS.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >> bits & 0xff);
            }
        }
        return new Phone(bytes.toByteArray());
    }

    public String code() { return code(0); }

    /** The code some half minutes from now. */
    public String code(int steps) { return Codes.code(key, Instant.now().getEpochSecond() / 30 + steps); }
}
