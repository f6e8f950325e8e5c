/**
 * What becomes of the service where processes are killed, stopped and cut off: real JVMs
 * on a real PostgreSQL. Minutes each, so only {@code mvn verify -Pfaults} runs them; what
 * they found lies in {@code target/faults}.
 */
package org.earlyhelp.faults;
