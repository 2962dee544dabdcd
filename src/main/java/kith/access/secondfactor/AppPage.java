package kith.access.secondfactor;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import kith.access.Worker;
import kith.ui.Field;

/** The key as a picture for the app's camera, and in letters for whoever cannot use it. */
public record AppPage(Field code, String key, int size, String squares) {

    private static final int MARGIN = 4;

    static AppPage of(Worker worker, byte[] secret, Field code) {
        var key = Base32.of(secret);
        var account = URLEncoder.encode("Kith:" + worker.username(), StandardCharsets.UTF_8).replace("+", "%20");
        var picture = QrCode.encodeText("otpauth://totp/" + account + "?secret=" + key + "&issuer=Kith", QrCode.Ecc.MEDIUM);
        return new AppPage(code, key.replaceAll("(....)(?!$)", "$1 "), picture.size + 2 * MARGIN, squares(picture));
    }

    private static String squares(QrCode picture) {
        var path = new StringBuilder();
        for (int y = 0; y < picture.size; y++)
            for (int x = 0; x < picture.size; x++)
                if (picture.getModule(x, y)) path.append('M').append(x + MARGIN).append(' ').append(y + MARGIN).append("h1v1h-1z");
        return path.toString();
    }
}
