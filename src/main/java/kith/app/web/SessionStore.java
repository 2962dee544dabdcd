package kith.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.FlashMapManager;

/**
 * Sessions are read once a request (Spring looks again, after it saved one, whether it is there) and written only when something in them changed; that somebody is still there is noted once a
 * minute, so that the quarter of an hour of idleness may be up to a minute short.
 */
@Configuration(proxyBeanMethods = false) @ConditionalOnWebApplication
@EnableJdbcHttpSession(tableName = "access.session")
class SessionStore {

    static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private static final int KNOWN = 2000;

    private static final ScopedValue<Map<String, Session>> SAVED = ScopedValue.newInstance();

    @Bean SessionRepositoryCustomizer<JdbcIndexedSessionRepository> idleness(@Value("${spring.session.timeout}") Duration longest) {
        return sessions -> sessions.setDefaultMaxInactiveInterval(longest);
    }

    @Bean @Primary SessionRepository<? extends Session> quietSessions(JdbcIndexedSessionRepository sessions) { return new Quiet<>(sessions); }

    /**
     * By the bytes of a row: who is signed in is the same at each request, and reading it from them again costs more than the rest of the session. What is ended has no row.
     * Each request has a context of its own, which signing out may empty.
     */
    @Bean ConversionService springSessionConversionService() {
        var reads = new DeserializingConverter(SessionStore.class.getClassLoader());
        var known = Collections.synchronizedMap(new Latest<ByteBuffer, Authentication>(KNOWN));
        var both = new GenericConversionService();
        both.addConverter(Object.class, byte[].class, new SerializingConverter());
        both.addConverter(byte[].class, Object.class, bytes -> {
            var key = ByteBuffer.wrap(bytes);
            if (known.get(key) instanceof Authentication same) return new SecurityContextImpl(same);
            var read = reads.convert(bytes);
            if (read instanceof SecurityContext context && context.getAuthentication() != null) known.put(key, context.getAuthentication());
            return read;
        });
        return both;
    }

    @Bean FlashMapManager flashMapManager() { return new LastFlashes(); }

    private static final class Quiet<S extends Session> implements SessionRepository<QuietSession<S>> {

        private final FindByIndexNameSessionRepository<S> sessions;

        Quiet(FindByIndexNameSessionRepository<S> sessions) { this.sessions = sessions; }

        /** What this request has saved, by id; nothing outside a request. */
        private static Map<String, Session> saved() { return SAVED.isBound() ? SAVED.get() : new HashMap<>(); }

        @Override public QuietSession<S> createSession() { return new QuietSession<>(sessions.createSession()); }

        @Override public void save(QuietSession<S> session) {
            sessions.save(session.inner);
            saved().put(session.getId(), session);
        }

        @Override @SuppressWarnings("unchecked") public QuietSession<S> findById(String id) {
            if (saved().get(id) instanceof QuietSession<?> same) return (QuietSession<S>) same;
            var found = sessions.findById(id);
            return found == null ? null : new QuietSession<>(found);
        }

        @Override public void deleteById(String id) {
            saved().remove(id);
            sessions.deleteById(id);
        }
    }

    /** Around the session's own filter. */
    @Component @Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
    static class OfOneRequest extends OncePerRequestFilter {

        @Override protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
            try {
                ScopedValue.where(SAVED, new HashMap<>()).call(() -> {
                    chain.doFilter(request, response);
                    return null;
                });
            } catch (ServletException | IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new ServletException(e);
            }
        }
    }

    private static final class QuietSession<S extends Session> implements Session {

        private final S inner;

        QuietSession(S inner) { this.inner = inner; }

        @Override public void setLastAccessedTime(Instant time) {
            if (time.isAfter(inner.getLastAccessedTime().plus(NOTED_EVERY))) inner.setLastAccessedTime(time);
        }

        @Override public String getId() { return inner.getId(); }

        @Override public String changeSessionId() { return inner.changeSessionId(); }

        @Override public <T> T getAttribute(String name) { return inner.getAttribute(name); }

        @Override public Set<String> getAttributeNames() { return inner.getAttributeNames(); }

        @Override public void setAttribute(String name, Object value) { inner.setAttribute(name, value); }

        @Override public void removeAttribute(String name) { inner.removeAttribute(name); }

        @Override public Instant getCreationTime() { return inner.getCreationTime(); }

        @Override public Instant getLastAccessedTime() { return inner.getLastAccessedTime(); }

        @Override public void setMaxInactiveInterval(Duration longest) { inner.setMaxInactiveInterval(longest); }

        @Override public Duration getMaxInactiveInterval() { return inner.getMaxInactiveInterval(); }

        @Override public boolean isExpired() { return inner.isExpired(); }
    }

    private static final class Latest<K, V> extends LinkedHashMap<K, V> {

        private final int most;

        Latest(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override protected boolean removeEldestEntry(Map.Entry<K, V> eldest) { return size() > most; }
    }
}
