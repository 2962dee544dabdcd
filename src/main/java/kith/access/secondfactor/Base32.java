package kith.access.secondfactor;

/** How authenticator apps want a key to be typed (RFC 4648). */
final class Base32 {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() { }

    static String of(byte[] bytes) {
        var text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte next : bytes) {
            held = held << 8 | next & 0xff;
            for (bits += 8; bits >= 5; bits -= 5) text.append(LETTERS.charAt(held >> bits - 5 & 31));
        }
        if (bits > 0) text.append(LETTERS.charAt(held << 5 - bits & 31));
        return text.toString();
    }
}
