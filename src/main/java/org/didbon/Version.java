package org.didbon;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that Maven wrote into the jar, or gave the image, which is made of classes. */
public final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"didbon " + number()};
  }

  static String number() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .or(() -> Optional.ofNullable(System.getProperty("didbon.version")))
        .orElse("development");
  }
}
