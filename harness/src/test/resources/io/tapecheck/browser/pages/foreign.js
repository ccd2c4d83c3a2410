throw new Error('foreign');
