package kith.app;

import kith.access.secondfactor.SecretBox;
import kith.app.database.OpenDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The key that seals authenticator apps' keys lies with the signing key, beside the data folder. */
@Configuration(proxyBeanMethods = false)
class SignInKeys {
    @Bean SecretBox secretBox(OpenDatabase open) { return new SecretBox(SealedLedger.folder(open.data())); }
}
