package kith.app.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import kith.access.AskerTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The application works as kith_app; the sealer and the eraser have their own ways in, by name: @Qualifier("sealer"). */
@Configuration(proxyBeanMethods = false)
class DataSources {

    @Bean @Primary HikariDataSource dataSource(OpenDatabase open) { return pool(open.database(), Role.APP, 16); }

    @Bean(defaultCandidate = false) HikariDataSource sealer(OpenDatabase open) { return pool(open.database(), Role.SEALER, 2); }

    @Bean(defaultCandidate = false) HikariDataSource eraser(OpenDatabase open) { return pool(open.database(), Role.ERASER, 1); }

    @Bean AskerTransactions transactionManager(DataSource source) { return new AskerTransactions(source); }

    private static HikariDataSource pool(Database database, Role role, int size) {
        var pool = new HikariDataSource();
        pool.setPoolName(role.user());
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.login(role).user());
        pool.setPassword(database.login(role).password());
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(10_000);
        pool.addDataSourceProperty("ApplicationName", "kith");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        // the detail of an error repeats the values of a row: names must not reach a log that way
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return pool;
    }
}
