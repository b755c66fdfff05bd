// SurveyJS with many rating questions on pages: `?pages=` is JSON, the names of each page's
// questions; `?open=` says how many of the first ones are not answered yet.
import { Model } from "survey-core";
import "survey-core/survey-core.css";
import { renderSurvey } from "survey-js-ui";

const asked = new URLSearchParams(location.hash.slice(1));
const pages = JSON.parse(asked.get("pages"));
const survey = new Model({
  pages: pages.map((names) => ({
    elements: names.map((name) => ({ type: "rating", name, title: `How far are you with ${name}?`, rateMin: 0, rateMax: 4 })),
  })),
});
const answered = pages.flat().slice(Number(asked.get("open")));
survey.data = Object.fromEntries(answered.map((name) => [name, 2]));
renderSurvey(survey, document.getElementById("survey"));
Object.assign(window, { survey });
