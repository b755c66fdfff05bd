// SurveyJS as its documentation starts it: one question with a rating.
import { Model } from "survey-core";
import "survey-core/survey-core.css";
import { renderSurvey } from "survey-js-ui";

const survey = new Model({
  elements: [{ type: "rating", name: "trust", title: "Do the members trust each other?", rateMin: 0, rateMax: 4 }],
});
renderSurvey(survey, document.getElementById("survey"));
// So that the bench can ask what it has taken down.
Object.assign(window, { survey });
