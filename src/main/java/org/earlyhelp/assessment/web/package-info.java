/** The API and the pages of the assessment. */
package org.earlyhelp.assessment.web;
