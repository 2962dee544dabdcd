package kith.app;

import picocli.CommandLine.IVersionProvider;

class Version implements IVersionProvider {
    @Override public String[] getVersion() {
        var version = Kith.class.getPackage().getImplementationVersion();
        return new String[] {"Kith " + (version == null ? "(not packaged)" : version)};
    }
}
