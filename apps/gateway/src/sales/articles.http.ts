import { findArticles } from '@comptoir/contracts';
import { controllerOf } from '../http/contract-controller.http';

export const ArticlesHttp = controllerOf('articles', [findArticles]);
