package org.earlyhelp.journey;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.TestInstance;

import org.springframework.test.context.TestPropertySource;

/**
 * Lives a scenario once, over HTTP, on the scenario's own dates; each test then looks at
 * one thing that came of it. All journeys share one started service.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestPropertySource(properties = "early-help.demo.clock=2026-03-02T09:00:00Z")
@interface JourneyTest {

}
