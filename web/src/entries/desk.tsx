document.title = 'Guichet';
