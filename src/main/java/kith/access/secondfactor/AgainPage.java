package kith.access.secondfactor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import kith.ui.Field;

public record AgainPage(Field proof, String next, boolean app, boolean passkey, boolean password, String provider) {
    public String withProvider() { return "/sign-in/with/authority?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8); }
}
