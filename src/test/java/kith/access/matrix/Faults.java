package kith.access.matrix;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Statements that fail on purpose, for as long as a test asks for it. */
@Component
class Faults implements BeanPostProcessor {

    private static volatile String failing;

    static void at(String words) { failing = words; }

    static void none() { failing = null; }

    @Override public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof JdbcClient client ? (JdbcClient) sql -> {
            var words = failing;
            if (words != null && sql.contains(words)) throw new DataAccessResourceFailureException("on purpose");
            return client.sql(sql);
        } : bean;
    }
}
