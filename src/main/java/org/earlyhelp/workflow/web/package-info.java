/** Where a family is in its process, and the clock of a demonstration, over HTTP. */
package org.earlyhelp.workflow.web;
