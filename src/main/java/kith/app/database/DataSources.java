package kith.app.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import kith.access.AskerTransactions;
import org.springframework.boot.autoconfigure.condition.ConditionalOnNotWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The application works as kith_app; the sealer and the eraser have their own ways in, by name: @Qualifier("sealer"). */
@Configuration(proxyBeanMethods = false)
class DataSources {

    // more at once than the processors can serve only makes everybody wait: eight readers on two cores waited a fifth longer at 16 connections than at 6
    private static final int AT_ONCE = Math.clamp(3L * Runtime.getRuntime().availableProcessors(), 6, 32);

    @Bean @Primary HikariDataSource dataSource(OpenDatabase open) { return pool(open.database(), Role.APP, AT_ONCE); }

    @Bean(defaultCandidate = false) HikariDataSource sealer(OpenDatabase open) { return pool(open.database(), Role.SEALER, 2); }

    @Bean(defaultCandidate = false) HikariDataSource eraser(OpenDatabase open) { return pool(open.database(), Role.ERASER, 1); }

    /**
     * Sessions: every request touches one, none is worth waiting for the disk. A power cut may sign somebody out; it loses no record.
     * Without transactions, because each is one row and its statements stand for themselves.
     */
    @Bean(defaultCandidate = false) @SpringSessionDataSource HikariDataSource sessions(OpenDatabase open) {
        var pool = pool(open.database(), Role.APP, 8);
        pool.setPoolName("kith_app sessions");
        pool.addDataSourceProperty("options", "-c synchronous_commit=off");
        return pool;
    }

    @Bean(defaultCandidate = false) TransactionOperations springSessionTransactionOperations() { return TransactionOperations.withoutTransaction(); }

    /** For commands that write very many rows; the pages never have it. */
    @Bean(defaultCandidate = false) @ConditionalOnNotWebApplication DataSource owner(OpenDatabase open) { return open.database().as(Role.OWNER); }

    /** On a machine that the database shares, one more than it has processors, for whoever waits for the disk: eight readers of a child's page at once took a sixth less of the processors so. */
    @Bean AskerTransactions transactionManager(DataSource source, OpenDatabase open) {
        return new AskerTransactions(source, open.onThisMachine() ? Runtime.getRuntime().availableProcessors() + 1 : AT_ONCE);
    }

    @Bean TransactionTemplate transactionTemplate(AskerTransactions transactions) { return new TransactionTemplate(transactions); }

    private static HikariDataSource pool(Database database, Role role, int size) {
        var pool = new HikariDataSource();
        pool.setPoolName(role.user());
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.login(role).user());
        pool.setPassword(database.login(role).password());
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(0);
        // longer than PostgreSQL takes to start again, shorter than a worker waits before pressing twice
        pool.setConnectionTimeout(5_000);
        pool.addDataSourceProperty("ApplicationName", "kith");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        // in bytes: the ids of a long list leave in one piece, and the database is woken once for them
        pool.addDataSourceProperty("maxSendBufferSize", "65536");
        // the detail of an error repeats the values of a row: names must not reach a log that way
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return pool;
    }
}
