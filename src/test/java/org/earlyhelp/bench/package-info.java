/**
 * Measures the service side by side with the bare engine; {@code ops/bench/run.sh} runs
 * it. No test of the build, since figures of a busy machine prove nothing.
 */
package org.earlyhelp.bench;
