package org.tamga.browser;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens the {@link House} for the first test that asks for it and shuts it after the last; where it cannot be opened, tests are skipped. */
final class OpenHouse implements BeforeAllCallback, ParameterResolver {

    private static final Namespace HERE = Namespace.create(OpenHouse.class);

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        Optional<Path> chromium = Chromium.find();
        Assumptions.assumeTrue(
                chromium.isPresent(),
                "no Chromium on the PATH (Debian: apt-get install chromium): the page is not looked at");
        Assumptions.assumeTrue(
                OpenHouse.class.getResource("/org/tamga/page/index.html") != null,
                "the page is not built (module page, without -Dexec.skip): there is nothing to look at");
        if (house(context) == null) {
            context.getRoot().getStore(HERE).put(House.class, House.with(chromium.orElseThrow()));
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == House.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Objects.requireNonNull(house(context));
    }

    private static @Nullable House house(ExtensionContext context) {
        return context.getRoot().getStore(HERE).get(House.class, House.class);
    }
}
