package kith.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import kith.app.database.DataFolder;
import kith.app.database.OpenDatabase;
import kith.ledger.FactKinds;
import kith.ledger.sealing.Sealer;
import kith.ledger.sealing.SealingKeys;
import kith.pathway.Recording;
import kith.pathway.erasing.Erasing;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** The signing key lies beside the data folder, so that a copy of the data alone cannot be signed anew. */
@Configuration(proxyBeanMethods = false)
class SealedLedger {

    @Bean SealingKeys sealingKeys(OpenDatabase open) { return new SealingKeys(folder(open.data())); }

    @Bean Sealer ledgerSealer(@Qualifier("sealer") DataSource source, SealingKeys keys, Clock clock) { return new Sealer(source, keys, clock); }

    @Bean Erasing erasing(@Qualifier("eraser") DataSource eraser, Sealer sealer, Recording recording, TransactionTemplate transaction, FactKinds kinds, Clock clock,
                          Erasing.Elsewhere elsewhere) {
        return new Erasing(eraser, sealer, recording, transaction, kinds, clock, elsewhere);
    }

    /** KITH_KEYS, or keys in kith.properties, or the name of the data folder with -keys behind. */
    static Path folder(DataFolder data) {
        return Optional.ofNullable(System.getenv("KITH_KEYS")).or(() -> Optional.ofNullable(data.settings().getProperty("keys"))).filter(path -> !path.isBlank())
            .map(path -> Path.of(path).toAbsolutePath()).orElseGet(() -> data.path().resolveSibling(data.path().getFileName() + "-keys"));
    }
}
