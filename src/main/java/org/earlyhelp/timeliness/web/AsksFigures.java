package org.earlyhelp.timeliness.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.Parameter;

/** What every figure of timeliness can be asked for. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(name = "from", description = "the first day; twelve months ago unless said")
@Parameter(name = "to", description = "the last day; today unless said")
@Parameter(name = "asAt", description = "a day, at its end, or a moment; now unless said")
@Parameter(name = "team", description = "a team, or its district")
@Parameter(name = "district", description = "a district's code")
@Parameter(name = "agency", description = "the agency whose clocks or cases count")
@Parameter(name = "level", description = "a level of need")
@interface AsksFigures {

}
