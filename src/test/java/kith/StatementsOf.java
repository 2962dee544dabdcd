package kith;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The statements that a request sends to the database, for those requests that ask to have them written down. */
@Configuration(proxyBeanMethods = false)
public class StatementsOf {

    static final String ASKED = "X-Statements";

    private static final Map<String, List<String>> WRITTEN = new ConcurrentHashMap<>();
    private static final ThreadLocal<List<String>> HERE = new ThreadLocal<>();

    /** What the page at this address sent, in order; a request reads all its pages' rows in the thread that answers it. */
    public static List<String> page(Visitor who, String path) {
        var name = UUID.randomUUID().toString();
        var answer = who.get(path, ASKED, name);
        if (answer.statusCode() != 200) throw new AssertionError(path + " answered " + answer.statusCode());
        return WRITTEN.remove(name);
    }

    @Bean static BeanPostProcessor countedSources() {
        return new BeanPostProcessor() {
            @Override public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source && (name.equals("dataSource") || name.equals("sessions")) ? new Counted(source) : bean;
            }
        };
    }

    @Bean FilterRegistrationBean<Filter> writtenDown() {
        var filter = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            var name = ((HttpServletRequest) request).getHeader(ASKED);
            if (name == null) {
                chain.doFilter(request, response);
                return;
            }
            var sent = new ArrayList<String>();
            HERE.set(sent);
            WRITTEN.put(name, sent);
            try {
                chain.doFilter(request, response);
            } finally {
                HERE.remove();
            }
        });
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    private static final class Counted extends DelegatingDataSource {

        Counted(DataSource source) {
            super(source);
        }

        @Override public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return HERE.get() == null ? connection : counted(connection);
        }

        private static Connection counted(Connection connection) {
            return (Connection) Proxy.newProxyInstance(Counted.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                if (method.getName().equals("prepareStatement")) HERE.get().add((String) arguments[0]);
                try {
                    return method.invoke(connection, arguments);
                } catch (InvocationTargetException failed) {
                    throw failed.getCause();
                }
            });
        }
    }
}
