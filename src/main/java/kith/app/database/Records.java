package kith.app.database;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Rows as records, as {@code query(Line.class)} gives them, with each column looked up once a result. Spring's own mapper asks for "lastSeen" first and for
 * "last_seen" when that failed, by an exception of the driver's, for each column of each row: a quarter of Java's time on the front door's queue (docs/performance.md).
 */
public final class Records<T> implements RowMapper<T> {

    private static final ConversionService CONVERSION = DefaultConversionService.getSharedInstance();

    /** What is known of a record once for all: how it is made, and the columns that its parts stand in. */
    private record Shape(Constructor<?> constructor, TypeDescriptor[] types, String[] plain, String[] parted) {}

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override protected Shape computeValue(Class<?> type) {
            var parts = type.getRecordComponents();
            try {
                var constructor = type.getDeclaredConstructor(Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
                return new Shape(constructor, IntStream.range(0, parts.length).mapToObj(part -> new TypeDescriptor(new MethodParameter(constructor, part))).toArray(TypeDescriptor[]::new),
                    Stream.of(parts).map(each -> each.getName().toLowerCase(Locale.ROOT)).toArray(String[]::new), Stream.of(parts).map(each -> JdbcUtils.convertPropertyNameToUnderscoreName(each.getName())).toArray(String[]::new));
            } catch (NoSuchMethodException impossible) {
                throw new AssertionError(impossible);
            }
        }
    };

    private final Shape shape;
    private final Class<T> type;
    private int[] columns;

    private Records(Class<T> type) {
        this.type = type;
        this.shape = SHAPES.get(type);
    }

    /** The same client, but for how it fills records. */
    public static JdbcClient in(JdbcClient client) {
        return (JdbcClient) Proxy.newProxyInstance(Records.class.getClassLoader(), new Class<?>[] {JdbcClient.class}, (proxy, method, arguments) -> {
            var made = call(client, method, arguments);
            return made instanceof StatementSpec statement ? in(statement) : made;
        });
    }

    private static StatementSpec in(StatementSpec statement) {
        return (StatementSpec) Proxy.newProxyInstance(Records.class.getClassLoader(), new Class<?>[] {StatementSpec.class}, (proxy, method, arguments) -> {
            if (method.getName().equals("query") && arguments != null && arguments[0] instanceof Class<?> type && type.isRecord() && !BeanUtils.isSimpleProperty(type)) return statement.query(new Records<>(type));
            var made = call(statement, method, arguments);
            return made == statement ? proxy : made;
        });
    }

    private static Object call(Object on, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    /** @throws SQLException when the result has no column for a part of the record */
    @Override public T mapRow(ResultSet row, int number) throws SQLException {
        if (columns == null) columns = columns(row);
        var values = new Object[columns.length];
        for (int part = 0; part < values.length; part++) {
            var value = JdbcUtils.getResultSetValue(row, columns[part], shape.types()[part].getType());
            values[part] = shape.types()[part].getObjectType() == (value == null ? null : value.getClass()) ? value : CONVERSION.convert(value, shape.types()[part]);
        }
        return type.cast(BeanUtils.instantiateClass(shape.constructor(), values));
    }

    private int[] columns(ResultSet row) throws SQLException {
        var meta = row.getMetaData();
        var named = new HashMap<String, Integer>();
        for (int column = meta.getColumnCount(); column > 0; column--) named.put(meta.getColumnLabel(column).toLowerCase(Locale.ROOT), column);
        var found = new int[shape.types().length];
        for (int part = 0; part < found.length; part++) {
            var column = named.getOrDefault(shape.plain()[part], named.get(shape.parted()[part]));
            if (column == null) throw new SQLException("The query for " + type.getSimpleName() + " has no column " + shape.parted()[part] + " among " + named.keySet());
            found[part] = column;
        }
        return found;
    }
}
