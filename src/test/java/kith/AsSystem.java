package kith;

import java.lang.reflect.Method;
import kith.access.Asker;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Tests that speak to beans directly work as the background does; those that speak HTTP are somebody. */
class AsSystem implements InvocationInterceptor {

    @Override public void interceptTestMethod(Invocation<Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context) throws Throwable {
        Asker.asSystem(test::proceed);
    }

    @Override public void interceptTestTemplateMethod(Invocation<Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context) throws Throwable {
        Asker.asSystem(test::proceed);
    }

    @Override public void interceptBeforeEachMethod(Invocation<Void> before, ReflectiveInvocationContext<Method> method, ExtensionContext context) throws Throwable {
        Asker.asSystem(before::proceed);
    }

    @Override public void interceptBeforeAllMethod(Invocation<Void> before, ReflectiveInvocationContext<Method> method, ExtensionContext context) throws Throwable {
        Asker.asSystem(before::proceed);
    }

    @Override public void interceptAfterEachMethod(Invocation<Void> after, ReflectiveInvocationContext<Method> method, ExtensionContext context) throws Throwable {
        Asker.asSystem(after::proceed);
    }
}
