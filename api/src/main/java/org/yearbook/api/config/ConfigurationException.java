package org.yearbook.api.config;

/** A setting is unknown or has a value that can't be; the message says which and what can be. */
public final class ConfigurationException extends RuntimeException {

  public ConfigurationException(String message) {
    super(message);
  }
}
