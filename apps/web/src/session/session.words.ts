import { defineWords } from '../lib/words';

export const sessionWords = defineWords('session', {
  title: ['Connexion', 'Sign in'],
  email: ['Adresse e-mail', 'E-mail address'],
  password: ['Mot de passe', 'Password'],
  show: ['Afficher le mot de passe', 'Show the password'],
  signIn: ['Se connecter', 'Sign in'],
  shared: ['Poste partagé (se déconnecter après 30 min)', 'Shared computer (sign out after 30 min)'],
  wrong: ['Adresse e-mail ou mot de passe incorrect.', 'Wrong e-mail address or password.'],
  tooMany: ["Trop d'essais. Réessayez dans {{wait}}.", 'Too many attempts. Try again in {{wait}}.'],
  ended: ['Votre session a expiré', 'Your session has ended'],
  endedText: [
    "Reconnectez-vous : rien n'est perdu, votre action reprendra là où elle en était.",
    'Sign in again: nothing is lost, your action will go on where it was.',
  ],
  signOut: ['Se déconnecter', 'Sign out'],
  nowSomeoneElse: ['Vous êtes maintenant connecté comme {{name}}', 'You are now signed in as {{name}}'],
  forgotten: [
    'Mot de passe oublié ? Demandez à votre responsable.',
    'Forgotten your password? Ask your manager.',
  ],
  tagline: ['Gestion des ventes', 'Sales back office'],
});
